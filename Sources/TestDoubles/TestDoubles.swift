// The module TestDoubles.
