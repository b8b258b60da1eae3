"""Bytes to text: UTF-8 first, then what a mark or a declaration says, then windows-1252 and windows-1251."""

from __future__ import annotations

import codecs
import re

from aidememoire.model import SourceError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_TEXT = bytes(set(range(32)) - set(b"\t\n\x0b\x0c\r\x1b")) + b"\x7f"
_MOST_CONTROLS = 0.03
_LEAST_ZEROS = 0.3
_MEND = "save it as UTF-8"
# Quotation marks and dashes have the same bytes in windows-1251 and windows-1252.
_SAME_IN_BOTH = bytes(range(128)) + b"\x91\x92\x93\x94\x95\x96\x97\xa0\xa7\xa9\xab\xbb"
_HALF_CYRILLIC = re.compile("[a-zA-Z][а-яА-Я]|[а-яА-Я][a-zA-Z]")
_CYRILLIC = re.compile("[а-яА-Я]{2}")


def decode(data: bytes, source: str, declared: str | None = None) -> tuple[str, str]:
    """Return the text and the name of its encoding; `declared` is what a page or mail calls it.

    Raise SourceError where the bytes are no text or mix encodings, with the offset of the first bad byte.
    """
    encoding, skipped = encoding_by_mark(data)
    try:
        return data[skipped:].decode(encoding), encoding
    except UnicodeDecodeError as error:
        at = skipped + error.start
        if encoding != "utf-8" or skipped or _mixes(data):
            raise SourceError(source, f"its text stops being {encoding.upper()} at byte {at}", _MEND) from error
        return _decode_legacy(data, source, declared, at)


def encoding_by_mark(data: bytes) -> tuple[str, int]:
    """Return the encoding that a byte order mark or the zeros of UTF-16 tell, and the length of the mark."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    sample = data[:4096]
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        # A text has hardly a zero among its low bytes, and Latin letters have nothing else above them.
        if zeros.count(0) > _LEAST_ZEROS * len(sample) and sample.count(0) < 1.1 * zeros.count(0):
            return encoding, 0
    return "utf-8", 0


def is_binary(data: bytes) -> bool:
    """Tell whether bytes are too full of control characters to be a text."""
    if encoding_by_mark(data) != ("utf-8", 0):
        return False
    return len(data) - len(data.translate(None, _NO_TEXT)) > _MOST_CONTROLS * len(data)


def encoding_note(encoding: str) -> tuple[str, ...]:
    """Return what is to be said of an encoding: nothing where it is UTF-8 or UTF-16."""
    return () if encoding.startswith("utf-") else (f"its bytes are not UTF-8 and were read as {encoding}",)


def _mixes(data: bytes) -> bool:
    """Tell whether bytes that are not UTF-8 hold letters that are: chance makes but few of them."""
    text = data.decode("utf-8", "surrogateescape")
    return 4 * len(re.findall("[^\x00-\x7f\udc80-\udcff]", text)) >= len(re.findall("[\udc80-\udcff]", text))


def _decode_legacy(data: bytes, source: str, declared: str | None, at: int) -> tuple[str, str]:
    for encoding in (declared, _likeliest(data)):
        if encoding:
            try:
                return data.decode(encoding), encoding
            except (LookupError, UnicodeError):
                continue
    raise SourceError(source, f"its text is in no encoding that is known here, from byte {at} on", _MEND)


def _likeliest(data: bytes) -> str | None:
    if not data.translate(None, _SAME_IN_BOTH) or _is_western(data.decode("windows-1251", "replace")):
        return "windows-1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=["cp1252", "cp1251"]).best()
    return {"cp1252": "windows-1252", "cp1251": "windows-1251"}[best.encoding] if best else None


def _is_western(cyrillic: str) -> bool:
    """Tell whether what was read as Cyrillic mixes scripts inside its words: accented letters come out so."""
    return len(_HALF_CYRILLIC.findall(cyrillic)) > len(_CYRILLIC.findall(cyrillic))
