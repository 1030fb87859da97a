"""An evening in a real browser: phones, desk and screen at once."""

from tests.evening.people import Room

ANSWERS = ("Ik mis de bewoners.", "Ik wil een vast loket.")


def test_a_card_lies_face_down_until_the_chair_turns_it_over(room: Room) -> None:
    room.chair.prepares()
    writing, *others = room.seated(5)
    with room.round():
        room.screen.sees("Scan de code met je telefoon.")
    room.chair.does("open_round")
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
