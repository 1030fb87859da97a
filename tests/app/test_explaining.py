"""*Wat een inbeslagname oplevert*, on any phone, before a word is typed: what there is at each moment."""

from tests.served import House, Phone


def test_anybody_reads_what_is_kept_before_taking_part(house: House) -> None:
    page = house.visitor().get("/uitleg", accept_language="nl")
    assert page.status == 200
    assert "Wat een inbeslagname oplevert" in page.text
    assert "Midden in een ronde" in page.text
    assert "<title>Bijeenkomst</title>" in page.text


def test_whoever_reads_another_language_gets_it_in_english_and_the_page_says_so(house: House) -> None:
    page = house.visitor().get("/uitleg", accept_language="ro")
    assert 'lang="en"' in page.text
    assert "What a seizure yields" in page.text


def test_the_help_of_every_phone_leads_there_and_the_page_leads_back(house: House) -> None:
    phone: Phone = house.table(1).phones[0]
    assert "/uitleg" in phone.page().links
    assert phone.get("/uitleg").links == ["/leeg", "/tafel"]
