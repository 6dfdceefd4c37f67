// The module Ports.
