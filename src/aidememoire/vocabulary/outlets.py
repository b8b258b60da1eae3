"""Outlets by name, for all who have to know one: agencies, papers and stations, and the words that their names are made of."""

from __future__ import annotations


def _names(text: str) -> tuple[str, ...]:
    """Return the names of a text, between which there are commas."""
    return tuple(name.strip() for name in text.split(","))


AGENCIES = _names(
    """
    Agence France-Presse, AFP, Anadolu, ANSA, AP, APA, Armenpress, Associated Press, Azertac, Azertag, Belga, BelTA, Bloomberg, DPA,
    EFE, Interfax, IRNA, KCNA, KUNA, Kyodo, MENAFN, PTI, Reuters, RIA, RIA Novosti, SANA, Sputnik, Tanjug, TASS, Turan, Ukrinform, UPI, WAFA,
    Xinhua, Yonhap
    """
)
PAPERS_AND_STATIONS = _names(
    """
    Al Arabiya, Al Jazeera, BBC, CivilNet, CNN, Euronews, Financial Times, France 24, Haaretz, Izvestia, Kommersant,
    Le Figaro, Le Monde, Naharnet, News.am, New York Times, Politico, RBC, RFE/RL, The Guardian, UrduPoint, VOA, Voice of America,
    Wall Street Journal, Washington Post
    """
)
# In the name of a body each tells that it is an outlet: *Radio Corvo*, *the Harbour Times*.
WORDS_IN_NAMES = ("radio", "television", "tv", "press", "times", "post", "herald", "gazette")
# Each makes an outlet of the capitals before it, at the end of a name: *the Harrow Courier*, *Baku Television*. Of those who keep watch it is no outlet.
NOUNS_OF_OUTLETS = _names(
    "Chronicle, Courier, Daily, Gazette, Herald, Independent, Post, Radio, Television, Times, Tribune, TV"
)
WORDS_OF_A_POST = _names(
    "Border, Checkpoint, Command, Crossing, Customs, Forward, Frontier, Guard, Military, Observation, Police, Trading"
)
# These do so behind the name of a state or a town alone: *the Addis Standard*.
NOUNS_BEHIND_A_PLACE = _names(
    """
    Broadcaster, Broadcasting, Bulletin, Dispatch, Echo, Examiner, Globe, Inquirer, Journal, Mail, Mirror,
    Monitor, News, Observer, Press, Review, Star, Standard, Sun, Telegraph, Weekly, Wire
    """
)
