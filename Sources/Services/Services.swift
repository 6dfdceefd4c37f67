// The module Services.
