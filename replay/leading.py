"""The chair opens a round under the file's own question, and lays down what the table will be asked about.

Nothing here asks what kind of round it is. An act is done when the file has something for it and the desk has a form.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from replay import desk_page
from replay.chair import Chair
from replay.minutes import Minutes
from replay.rounds import Round, Scale, Texts

SCALE = "scale_"


@dataclass
class Leading:
    """One chair, leading round after round. `scales` are the house's names for the scales of the file."""

    chair: Chair
    minutes: Minutes
    scales: dict[str, str] = field(default_factory=dict)

    async def opens(self, round_: Round) -> None:
        """The round is open, and everything the phones will be asked about lies there. Raises NotOffered or Refused."""
        key = await self._in_agenda(round_)
        await self._changes(key, _in_fields("prompt", round_.prompt))
        await self.chair.presses("open_round", round=key)
        await self._changes(key, _in_fields("cue", round_.cue))
        await self._changes(key, {f"sides_{code}": "\n".join(sides) for code, sides in round_.sides.items()})
        await self._lays_scales(key, round_.scales)
        await self._lays_rules(round_.rules)
        await self.minutes.before(round_)

    async def _in_agenda(self, round_: Round) -> str:
        """The next round of this kind in the script, or else one more: going back is a new round."""
        before = desk_page.agenda(self.chair.page)
        waiting = [one.key for one in before if one.kind == round_.kind and one.after_now]
        if waiting:
            return waiting[0]
        await self.chair.presses("insert_round", kind=round_.kind)
        known = {one.key for one in before}
        return next(one.key for one in desk_page.agenda(self.chair.page) if one.key not in known)

    async def _changes(self, key: str, given: Mapping[str, str]) -> None:
        if given and self.chair.offers("change_round", round=key, **given):
            await self.chair.presses("change_round", round=key, **given)

    async def _lays_scales(self, key: str, scales: tuple[Scale, ...]) -> None:
        """Each scale of the file takes the place of one of the round's own; what is over stays, and nobody answers it."""
        offered = self._scale_names()
        for scale in scales:
            free = [name for name in offered if name not in self.scales.values()]
            self.scales.setdefault(scale.pair, next(iter(free), ""))
        given: dict[str, str] = {}
        for scale in [one for one in scales if self.scales[one.pair] in offered]:
            given |= _scale_fields(self.scales[scale.pair], scale)
        await self._changes(key, given)

    def _scale_names(self) -> list[str]:
        names = [name for form in self.chair.page.forms for name in form.fields if name.startswith(SCALE)]
        return list(dict.fromkeys(name.removeprefix(SCALE).rpartition("_")[0] for name in names))

    async def _lays_rules(self, rules: tuple[str, ...]) -> None:
        """The file's starting rules instead of the script's."""
        if not rules:
            return
        for key, text in desk_page.statements(self.chair.page, "rule"):
            if text not in rules:
                await self.chair.presses("change_statement", statement=key, status="dropped")
        there = [text for _, text in desk_page.statements(self.chair.page, "rule")]
        for rule in [one for one in rules if one not in there]:
            await self.chair.writes_down("rule", rule)


def _in_fields(name: str, texts: Texts) -> dict[str, str]:
    return {f"{name}_{code}": text for code, text in texts.items()}


def _scale_fields(name: str, scale: Scale) -> dict[str, str]:
    return {
        **_in_fields(f"{SCALE}{name}", scale.item),
        **_in_fields(f"low_{name}", scale.low),
        **_in_fields(f"high_{name}", scale.high),
    }
