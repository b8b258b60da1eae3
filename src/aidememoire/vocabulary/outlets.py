"""Outlets by name, for all who have to know one: agencies, papers and stations, and the words that their names are made of."""

from __future__ import annotations


def _names(text: str) -> tuple[str, ...]:
    """Return the names of a text, between which there are commas."""
    return tuple(name.strip() for name in text.split(","))


AGENCIES = _names(
    """
    Agence France-Presse, AFP, Anadolu, ANSA, AP, APA, Armenpress, Associated Press, Azertac, Azertag, Bloomberg, DPA, EFE,
    Interfax, KCNA, Kyodo, PTI, Reuters, RIA, RIA Novosti, Sputnik, TASS, Turan, Ukrinform, Xinhua, Yonhap
    """
)
PAPERS_AND_STATIONS = _names(
    """
    Al Arabiya, Al Jazeera, BBC, CivilNet, CNN, Euronews, Financial Times, France 24, Haaretz, Izvestia, Kommersant,
    Le Figaro, Le Monde, News.am, New York Times, Politico, RBC, The Guardian, Wall Street Journal, Washington Post
    """
)
# In the name of a body each tells that it is an outlet: *Radio Corvo*, *the Harbour Times*.
WORDS_IN_NAMES = ("radio", "television", "tv", "press", "times", "post", "herald", "gazette")
