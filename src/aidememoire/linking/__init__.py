"""From readings to what they mean: names, days, instruments and meetings, each link with its reason."""

from aidememoire.linking.linker import Linker, link

__all__ = ["Linker", "link"]
