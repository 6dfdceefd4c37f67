/// JSON Schema.
enum Placeholder {}
