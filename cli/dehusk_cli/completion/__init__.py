"""The completion scripts, one module a shell."""
