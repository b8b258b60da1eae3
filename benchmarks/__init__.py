"""How well and how fast the program reads: every figure in docs/ comes from a module of this package."""
