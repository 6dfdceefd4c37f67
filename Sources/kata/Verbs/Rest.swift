extension Session {
  func check(_ invocation: Invocation) throws -> Int32 { 0 }
  func record(_ invocation: Invocation) throws -> Int32 { 0 }
  func replay(_ invocation: Invocation) throws -> Int32 { 0 }
  func unpack(_ invocation: Invocation) throws -> Int32 { 0 }
  func pack(_ invocation: Invocation) throws -> Int32 { 0 }
  func verify(_ invocation: Invocation) throws -> Int32 { 0 }
  func new(_ invocation: Invocation) throws -> Int32 { 0 }
}
