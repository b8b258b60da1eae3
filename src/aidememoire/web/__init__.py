"""The web pages: a thin face, which reads the address, asks the dossier and fills a template."""

from aidememoire.web.app import create_app

__all__ = ["create_app"]
