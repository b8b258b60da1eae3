"""Mail: what the sender of a message wrote, its plain part before its page, and its header."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from email.utils import parseaddr, parsedate_to_datetime

from aidememoire.documents.decoding import decode, encoding_note
from aidememoire.documents.drafts import Draft, Fact, Raw, facts_from
from aidememoire.documents.kinds import split_letterhead
from aidememoire.documents.letters import letter_of
from aidememoire.documents.plain import unwrapped
from aidememoire.model import SourceError

_WHERE = "mail header"
# A mail's name for its sender that names no one: the letterhead of the text does.
_OF_ANY_OFFICE = re.compile(
    r"(?i)(?:(?:the|press|media|public|news|information|communications?|service|office|centre|center|department|division|section|unit|desk|team|relations"
    r"|affairs|release|releases|secretariat|spokes(?:person|man|woman)(?:[’']s)?|and|of|no-?reply|do-not-reply|mailing|list|info|admin|website)\W*)+|[^\s@]*@[^\s@]*"
)
_ANSWERED = re.compile(r"(?i)(?:re|aw|antw|fwd?|wg|tr)\s*:")
_FORWARDED = re.compile(r"(?i)^(?:(?:fwd?|wg|tr)\s*:\s*)+")


def load_mail(raw: Raw) -> Draft:
    """Return the draft of a message; raise SourceError where it has no part with text."""
    message = message_from_bytes(raw.data, policy=policy.default)
    body = message.get_body(preferencelist=("plain", "html"))
    content = body.get_payload(decode=True) if body else None
    if body is None or not isinstance(content, bytes) or not content.strip():
        raise SourceError(raw.name, "is a mail without a text", "save what is attached to it, and give that")
    draft = _draft_of_body(raw.name, content, body)
    letter = letter_of(draft.text)
    # Of a mail that is passed on, sender and day are told at its head: those of this one are another's.
    sent = _with_letterhead(letter.text, _facts(message, only_title=letter.passed_on))
    # What is said beside a mail that is answered or passed on is a report of its sender's, whatever the subject names.
    of_another = _ANSWERED.match(_field(message, "Subject")) and letter.text != draft.text and not letter.passed_on
    beside = [("kind", "news")] if of_another else []
    facts = (*letter.facts, *sent, *draft.facts, *facts_from(_WHERE, beside))
    notes = (*draft.notes, *letter.notes, *_left_out(message))
    return replace(draft, text=unwrapped(letter.text), facts=facts, notes=notes)


def _with_letterhead(text: str, facts: Iterable[Fact]) -> Iterator[Fact]:
    """Yield the facts of a header but for a sender that any office may be, where the text begins with the name of one."""
    headed = bool(split_letterhead(text)[0])
    for one in facts:
        if not (headed and one.field == "publisher" and _OF_ANY_OFFICE.fullmatch(one.value.strip())):
            yield one


def _draft_of_body(name: str, content: bytes, body: Message) -> Draft:
    charset = body.get_content_charset()
    if body.get_content_type() == "text/html":
        from aidememoire.documents.html import draft_of_page

        return draft_of_page(name, content, charset, mail=True)
    text, encoding = decode(content, name, charset)
    return Draft(name, text, notes=encoding_note(encoding))


def _facts(message: EmailMessage, *, only_title: bool) -> Iterator[Fact]:
    name, address = parseaddr(_field(message, "From"))
    sent = [("publisher", name or address), ("published", _day(_field(message, "Date")))]
    title = _FORWARDED.sub("", _field(message, "Subject") or _field(message, "Re"))
    yield from facts_from(_WHERE, [("title", title), *([] if only_title else sent)])


def _field(message: EmailMessage, name: str) -> str:
    try:
        return str(message[name] or "")
    except Exception:
        # The parser of header fields raises errors of many kinds at odd ones.
        return ""


def _day(value: str) -> str:
    """Return the day of a message where it was sent, not in universal time."""
    try:
        sent: datetime = parsedate_to_datetime(value)
    except ValueError:
        return value
    return sent.date().isoformat()


def _left_out(message: EmailMessage) -> Iterator[str]:
    names = [part.get_filename() or part.get_content_type() for part in message.iter_attachments()]
    if names:
        yield f"attachments left out: {', '.join(names)}"
