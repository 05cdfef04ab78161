"""Many reports: order, streaming, failures, several processes, progress."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator

import pytest
from conftest import RememberingBackend

from conflictparse import Article, Failure, InputError, ModelError, NotDutchError, Report, UnknownBackendError, parse_report, parse_reports
from conflictparse.backends.conllu import ConlluBackend, to_conllu
from conflictparse.backends.stanza import StanzaBackend
from conflictparse.errors import BackendError
from conflictparse.tree import Document

TEXTS = (
    "De rebellen veroverden de stad Goma.",
    "Het Soedanese leger omsingelde El Obeid.",
    "De burgemeester opende een nieuwe bibliotheek in de stad.",
    "De M23 trok zich terug uit Rutshuru.",
)


def report(one: Report | Failure) -> Report:
    assert isinstance(one, Report), one
    return one


def failure(one: Report | Failure) -> Failure:
    assert isinstance(one, Failure), one
    return one


class Breaking:
    """A backend that cannot read texts with a certain word, neither alone nor among others."""

    def __init__(self, backend: RememberingBackend, word: str) -> None:
        """Wrap a backend."""
        self.backend, self.word = backend, word

    def parse(self, text: str) -> Document:
        if self.word in text:
            raise BackendError(where="here", reason="this text is too much")
        return self.backend.parse(text)

    def parse_many(self, texts: Iterable[str]) -> Iterator[Document]:
        return map(self.parse, texts)


class Broken:
    """A backend whose model is missing."""

    def parse(self, text: str) -> Document:
        raise ModelError(model="none", reason=f"nothing to read {text[:5]!r} with.", remedy="Install one.")

    def parse_many(self, texts: Iterable[str]) -> Iterator[Document]:
        return map(self.parse, texts)


def test_each_report_is_that_of_parse_report_in_order(bundled: RememberingBackend) -> None:
    """Dates, titles and URLs go with their article; a plain text is an article too."""
    articles = [
        Article(text=text, published="2024-05-02", title=f"{number}", url="https://example.org") for number, text in enumerate(TEXTS)
    ]
    found = list(parse_reports([*articles, TEXTS[0]], backend=bundled))
    alone = [parse_report(each.text, published=each.published, title=each.title, url=each.url, backend=bundled) for each in articles]
    assert found == [*alone, parse_report(TEXTS[0], backend=bundled)]
    assert [len(report(each).control_claims) for each in found] == [1, 1, 0, 1, 1]


def test_more_articles_than_a_batch_keep_their_order(bundled: RememberingBackend) -> None:
    texts = [TEXTS[number % len(TEXTS)] for number in range(150)]
    assert [report(each).text for each in parse_reports(texts, backend=bundled)] == texts


def test_no_articles_no_reports() -> None:
    assert list(parse_reports([])) == []


def test_a_bad_article_fails_alone(bundled: RememberingBackend) -> None:
    """An empty text, English, a wrong date, a number: each gives its error at its place, the others their reports."""
    english = "The army has taken the town and the rebels have left it, said a spokesman of the government on Monday."
    bad = Article(text=TEXTS[1], published="gisteren")
    found = list(parse_reports([TEXTS[0], "", english, bad, 5, TEXTS[3]], backend=bundled))  # type: ignore[list-item]
    assert [type(each) for each in found] == [Report, Failure, Failure, Failure, Failure, Report]
    assert [failure(each).number for each in found[1:5]] == [1, 2, 3, 4]
    assert [type(failure(each).error) for each in found[1:5]] == [InputError, NotDutchError, InputError, InputError]
    assert failure(found[3]).article == bad


def test_a_text_that_the_backend_cannot_read_fails_alone(bundled: RememberingBackend) -> None:
    """The batch is then parsed one by one."""
    found = list(parse_reports(TEXTS, backend=Breaking(bundled, "Rutshuru")))
    assert [type(each) for each in found] == [Report, Report, Report, Failure]
    assert "too much" in str(failure(found[3]).error)


def test_what_is_wrong_with_the_settings_is_raised(bundled: RememberingBackend) -> None:
    """A missing model would fail every article alike."""
    with pytest.raises(ModelError, match="Install one"):
        list(parse_reports(TEXTS, backend=Broken()))
    with pytest.raises(UnknownBackendError):
        list(parse_reports(TEXTS, backend="none"))
    with pytest.raises(InputError, match="workers is 0"):
        list(parse_reports(TEXTS, backend=bundled, workers=0))


def test_articles_are_taken_as_they_are_needed(bundled: RememberingBackend) -> None:
    """The first report of an endless stream comes after one batch of 64."""
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield TEXTS[0]

    stream = parse_reports(endless(), backend=bundled)
    assert report(next(stream)).text == TEXTS[0]
    assert taken == 64


def test_several_processes_give_the_same(bundled: RememberingBackend) -> None:
    """Each worker has its own backend; reports and failures come back in order."""
    recorded = ConlluBackend(recordings=tuple(to_conllu(bundled.parse(text)) for text in TEXTS))
    articles = [*TEXTS, "", *(TEXTS * 20)]
    together, apart = (list(parse_reports(articles, backend=recorded, workers=workers)) for workers in (1, 2))
    assert [each for each in apart if isinstance(each, Report)] == [each for each in together if isinstance(each, Report)]
    assert (failure(apart[4]).number, str(failure(apart[4]).error)) == (4, str(failure(together[4]).error))


def test_a_progress_bar_is_shown_when_asked(bundled: RememberingBackend, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(list(parse_reports(TEXTS, backend=bundled, progress=True))) == len(TEXTS)
    assert "4/4" in capsys.readouterr().err
    assert len(list(parse_reports(TEXTS, backend=bundled))) == len(TEXTS)
    assert capsys.readouterr().err == ""


def test_a_stanza_backend_crosses_a_process_border_as_its_settings() -> None:
    copy = pickle.loads(pickle.dumps(StanzaBackend(model="somewhere", device="cpu", quantized=True)))
    assert (copy.model, copy.device, copy.quantized) == ("somewhere", "cpu", True)
