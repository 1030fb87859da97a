"""One proposal a phone. All are printed, those that were not chosen too; the shortlist is the chair's with the group."""

from tests.conftest import Seated


def test_every_proposal_is_printed_once(seated: Seated) -> None:
    table = seated(6)
    table.opens("propose")
    assert table.asks == {"words"}
    table.says(0, "Begin met één loket.")
    table.says(1, "Een maatje dat meegaat.")
    table.says(0, "Begin met één vast loket.")
    table.turns_over()
    table.writes_down("proposal", "Een maatje dat meegaat", title="Maatje")
    table.closes()
    told = table.printed("proposal")
    assert "Begin met één vast loket." in told
    assert "Begin met één loket." not in table.page()
    assert told.count("Een maatje dat meegaat") == 1
