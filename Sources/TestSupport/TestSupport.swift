// The module TestSupport.
