"""Play Guarantor from Python: a client of `guarantor env` that needs the standard library only (Python 3.8 or newer).

    with GuarantorEnv("berlin-2025") as env:
        state = env.reset(seed="7", seats=["UA"], levels={"RU": "steady"})
        while not state["done"]:
            state = env.step({"UA": []})

What the answers hold is described in ENV.md beside this folder. Run as a program it plays one match with orders drawn at
random: python3 src/cli/python/guarantor_env.py berlin-2025 --seat UA --seed 7
"""

from __future__ import annotations

import argparse
import json
import pathlib
import random
import subprocess
import sys
from typing import Any, Dict, Iterable, List, Mapping, Optional, Sequence, Union

PROGRAM = ["node", str(pathlib.Path(__file__).resolve().parents[1] / "guarantor.mjs")]

# How long a session that was told to end may take for it, in seconds.
PATIENCE = 30

Json = Dict[str, Any]
Orders = Mapping[str, Sequence[Mapping[str, Any]]]


class GuarantorError(Exception):
    """A request that was not done. `errors` says of each fault its code, where it is, and a sentence."""

    def __init__(self, errors: List[Dict[str, str]]) -> None:
        super().__init__("; ".join(f"{e['where']}: {e['code']}: {e['message']}" for e in errors))
        self.errors = errors


class GuarantorEnv:
    """A session. `command` is the program and its first arguments, `arguments` more of them, as ["--think", "5"].

    Every method raises GuarantorError where the request was refused (nothing has changed then), and EOFError where the
    session has ended: because it was closed, or for the reason that the program gave on standard error.
    """

    def __init__(self, scenario: str, command: Optional[Sequence[str]] = None, arguments: Sequence[str] = ()) -> None:
        self._process = subprocess.Popen(
            [*(command or PROGRAM), "env", scenario, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def ask(self, request: Mapping[str, Any]) -> Json:
        """Sends one request and returns the answer."""
        if self._process.stdin.closed:
            raise EOFError("this session was closed")
        try:
            self._process.stdin.write(json.dumps(request, allow_nan=False) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError as gone:
            raise EOFError("guarantor env has ended; its own message stands on standard error") from gone
        line = self._process.stdout.readline()
        if not line:
            raise EOFError("guarantor env has ended; its own message stands on standard error")
        answer = json.loads(line)
        if not answer["ok"]:
            raise GuarantorError(answer["errors"])
        return answer

    def describe(self) -> Json:
        """What does not change: powers, objectives, kinds of orders, fields."""
        return self.ask({"do": "describe"})["description"]

    def reset(
        self,
        seed: Union[str, int] = "1",
        seats: Union[str, Iterable[str]] = (),
        levels: Optional[Mapping[str, str]] = None,
    ) -> Json:
        """Opens a match. Machines play the powers that are not among `seats` (one name, or several)."""
        names = [seats] if isinstance(seats, str) else list(seats)
        return self.ask({"do": "reset", "seed": seed, "seats": names, "levels": dict(levels or {})})

    def observe(self) -> Json:
        """The state once more."""
        return self.ask({"do": "observe"})

    def step(self, orders: Optional[Orders] = None) -> Json:
        """Resolves a turn with the orders by power; nothing is played when one of them is refused."""
        return self.ask({"do": "step", "orders": dict(orders or {})})

    def match(self) -> Json:
        """The match file, once the match is over: `guarantor replay FILE` proves it."""
        return self.ask({"do": "match"})["match"]

    def close(self) -> int:
        """Ends the session and returns the program's exit code; may be called again."""
        for pipe in (self._process.stdin, self._process.stdout):
            try:
                pipe.close()  # The end of its input ends the program.
            except BrokenPipeError:
                pass  # It has ended before; what it was sent last can go.
        try:
            return self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()

    def __enter__(self) -> GuarantorEnv:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def some_orders(state: Json, seat: str, luck: random.Random, most: int = 3) -> List[Json]:
    """A few legal orders at random, each of another kind."""
    legal = state["seats"][seat]["orders"]["legal"]
    chosen = luck.sample(legal, min(most, len(legal)))
    return [luck.choice(form["options"]) for form in chosen]


def step_with_what_fits(env: GuarantorEnv, seat: str, orders: List[Json]) -> Json:
    """Each order is legal by itself, but not all of them together: drops those that are refused."""
    while True:
        try:
            return env.step({seat: orders})
        except GuarantorError as refused:
            places = {f"orders.{seat}[{at}]": at for at in range(len(orders))}
            bad = {at for e in refused.errors for place, at in places.items() if e["where"].startswith(place)}
            if not bad:
                raise
            orders = [order for at, order in enumerate(orders) if at not in bad]


def play(scenario: str, seat: Optional[str], seed: str) -> Json:
    """Plays one match; returns outcome, digest and match file."""
    luck = random.Random(seed)
    with GuarantorEnv(scenario) as env:
        seat = seat or next(iter(env.describe()["powers"]))
        state = env.reset(seed=seed, seats=seat)
        while not state["done"]:
            state = step_with_what_fits(env, seat, some_orders(state, seat, luck))
            mine = state["seats"][seat]
            print(f"turn {state['turn']:3}  score {mine['score']:6.2f}  reward {mine['reward']:+6.2f}", file=sys.stderr)
        return {"outcome": state["outcome"], "digest": state["digest"], "match": env.match()}


def main() -> None:
    parser = argparse.ArgumentParser(description="Plays one match with orders drawn at random.")
    parser.add_argument("scenario")
    parser.add_argument("--seat", help="power to play; the scenario's first if unsaid")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--out", help="write the match file, for guarantor replay")
    options = parser.parse_args()
    try:
        played = play(options.scenario, options.seat, options.seed)
    except (GuarantorError, EOFError) as fault:
        sys.exit(f"{parser.prog}: {fault}")
    match = played.pop("match")
    print(json.dumps(played))
    if options.out:
        pathlib.Path(options.out).write_text(json.dumps(match), encoding="utf-8")


if __name__ == "__main__":
    main()
