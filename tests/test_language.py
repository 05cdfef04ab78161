"""Dutch is read, other languages are refused by name, and a text that is too short to judge is let through."""

from __future__ import annotations

import pytest

from conflictparse.errors import InputError, NotDutchError
from conflictparse.language import require_dutch


@pytest.mark.parametrize(
    "text",
    [
        "De SDF heeft Raqqa ingenomen. De strijders van IS zijn uit de stad verdreven.",
        "RAQQA IS GEVALLEN, MAAR DE STRIJD IS NOG NIET VOORBIJ",
        "Raqqa gevallen",
        "Troepen veroveren Raqqa op IS",
        "Erdogan, Assad, Poetin",
        "Deir al-Zor",
        "Mosul",
    ],
)
def test_dutch_passes(text: str) -> None:
    require_dutch(text)


@pytest.mark.parametrize(
    "text",
    [
        "Leger verovert laatste bolwerk van terreurgroep Islamitische Staat",
        "Syrische troepen omsingelen stad Deir al-Zor, meldt persbureau Sana",
    ],
)
def test_a_dutch_headline_without_frequent_words_passes(text: str) -> None:
    require_dutch(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The army has captured the city of Raqqa. The last rebels fled across the river on Friday."),
        ("de", "Die Armee hat die Stadt Raqqa erobert. Die letzten Rebellen flohen am Freitag über den Fluss."),
        ("en", "Raqqa is under siege. The army had taken Mosul earlier and the war is over."),
        ("de", "Er sagte, die Stadt sei gefallen. Er sprach von einem Sieg, den er feiern werde."),
        ("af", "Die weermag het die stad ingeneem. Die rebelle het uit die dorp gevlug."),
        ("fr", "L'armée a pris la ville de Raqqa. Les derniers rebelles ont fui vendredi de l'autre côté du fleuve."),
    ],
)
def test_another_language_is_refused_by_name(language: str, text: str) -> None:
    with pytest.raises(NotDutchError) as refused:
        require_dutch(text)
    assert f"'{language}'" in refused.value.reason
    assert isinstance(refused.value, InputError)


@pytest.mark.parametrize("text", ["2017", "14-10-2017, 12:30", "…"])
def test_a_text_without_words_is_refused(text: str) -> None:
    with pytest.raises(NotDutchError, match="no words"):
        require_dutch(text)
