"""The command line: a thin face, which parses options, calls the workspace and prints."""
