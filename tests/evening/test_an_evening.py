"""An evening in a real browser: phones, desk and screen at once."""

from tests.evening.people import Room

ANSWERS = ("Ik mis de bewoners.", "Ik wil een vast loket.")


def test_a_card_lies_face_down_until_the_chair_turns_it_over(room: Room) -> None:
    room.chair.prepares()
    writing, *others = room.seated(5)
    room.chair.starts("check_in")
    writing.says(ANSWERS[0])
    others[0].says(ANSWERS[1])
    for phone in others[1:]:
        phone.skips()
    room.screen.does_not_see(ANSWERS[0])
    room.chair.does_not_see(ANSWERS[0])
    room.chair.does("take_up")
    room.chair.sees(ANSWERS[0])
    room.screen.does_not_see(ANSWERS[0])
    room.chair.does("turn_over")
    room.screen.sees(ANSWERS[0])
    others[2].sees(ANSWERS[1])


def test_two_phones_the_desk_and_the_screen_go_from_the_first_code_to_the_handreiking(room: Room) -> None:
    room.chair.prepares()
    phones = room.seated(2)
    room.chair.starts("talk")
    room.screen.sees("We praten. De telefoons zijn stil.")
    room.chair.writes_down("sentence", "Mensen willen hun verhaal één keer vertellen.")
    room.chair.does("next_step")
    for phone in phones:
        phone.chooses("Klopt")
    room.chair.does("close_round")
    room.chair.starts("come_along")
    room.chair.writes_down("version", "Eén vast aanspreekpunt.")
    room.chair.does("close_round")
    room.chair.starts("vote_come_along")
    for phone in phones:
        phone.chooses("Ik ga mee")
    room.screen.does_not_see("Iedereen gaat mee.")
    room.chair.does("close_round")
    room.screen.sees("Iedereen gaat mee.")
    room.chair.ends()
    phones[0].sees("Dank je wel")
    paper = room.chair.downloads_the_handreiking()
    assert paper.startswith(b"%PDF")


def test_an_evening_goes_without_script(room: Room) -> None:
    room.chair.prepares()
    plain, *others = [room.phone(script=False), *room.seated(4)]
    plain.joins(room.house.code)
    room.chair.starts("check_in")
    plain.sees("Ververs deze pagina")
    plain.refreshes()
    plain.says(ANSWERS[0])
    for phone in others:
        phone.says(ANSWERS[1])
    room.chair.does("take_up")
    room.chair.does("turn_over")
    room.screen.sees(ANSWERS[0])
    room.chair.does("close_round")
    room.chair.starts("vote_come_along")
    plain.refreshes()
    plain.chooses("Ik ga niet mee")
    plain.skips()
    plain.page.get_by_role("button", name="Snel weg").click()
    plain.sees("Pannenkoeken")
    plain.page.goto(f"{room.house.url}/tafel")
    plain.sees("Typ de code")
