"""`python -m aidememoire`: the command, where no script of it is at hand."""

from aidememoire.cli.__main__ import main

if __name__ == "__main__":
    main()
