"""Play Guarantor from Python: a client of `guarantor env` that needs the standard library only.

    with GuarantorEnv("berlin-2025") as env:
        state = env.reset(seed="7", seats=["UA"], levels={"RU": "steady"})
        while not state["done"]:
            state = env.step({"UA": []})

What the answers hold is described in ENV.md beside this folder. Run as a program it plays one match with orders drawn at
random: python3 src/cli/python/guarantor_env.py berlin-2025 --seat UA --seed 7
"""

import argparse
import json
import pathlib
import random
import subprocess
import sys

PROGRAM = ["node", str(pathlib.Path(__file__).resolve().parents[1] / "guarantor.mjs")]


class GuarantorError(Exception):
    """A request that was not done. `errors` says of each fault its code, where it is, and a sentence."""

    def __init__(self, errors):
        super().__init__("; ".join(f"{e['where']}: {e['code']}: {e['message']}" for e in errors))
        self.errors = errors


class GuarantorEnv:
    """A session. `command` is the program and its first arguments, `arguments` more of them, as ["--think", "5"]."""

    def __init__(self, scenario, command=None, arguments=()):
        self._process = subprocess.Popen(
            [*(command or PROGRAM), "env", scenario, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def ask(self, request):
        """Sends one request and returns the answer; raises GuarantorError where it was refused."""
        try:
            self._process.stdin.write(json.dumps(request) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError as gone:
            raise EOFError("guarantor env has ended") from gone
        line = self._process.stdout.readline()
        if not line:
            raise EOFError("guarantor env has ended; its own message stands on standard error")
        answer = json.loads(line)
        if not answer["ok"]:
            raise GuarantorError(answer["errors"])
        return answer

    def describe(self):
        """What does not change: powers, objectives, kinds of orders, fields."""
        return self.ask({"do": "describe"})["description"]

    def reset(self, seed="1", seats=(), levels=None):
        """Opens a match. Machines play the powers that are not among `seats`."""
        return self.ask({"do": "reset", "seed": seed, "seats": list(seats), "levels": levels or {}})

    def observe(self):
        """The last answer once more."""
        return self.ask({"do": "observe"})

    def step(self, orders=None):
        """Resolves a turn with the orders by power; nothing is played when one of them is refused."""
        return self.ask({"do": "step", "orders": orders or {}})

    def match(self):
        """The match file, once the match is over: `guarantor replay FILE` proves it."""
        return self.ask({"do": "match"})["match"]

    def close(self):
        """Ends the session."""
        if self._process.poll() is None:
            try:
                self.ask({"do": "close"})
            except EOFError:
                pass
        self._process.stdin.close()
        self._process.stdout.close()
        return self._process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def some_orders(state, seat, luck, most=3):
    """A few legal orders at random, each of another kind."""
    legal = state["seats"][seat]["orders"]["legal"]
    chosen = luck.sample(legal, min(most, len(legal)))
    return [luck.choice(form["options"]) for form in chosen]


def step_with_what_fits(env, seat, orders):
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


def main():
    parser = argparse.ArgumentParser(description="Plays one match with orders drawn at random.")
    parser.add_argument("scenario")
    parser.add_argument("--seat", default="UA")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--out", help="write the match file, for guarantor replay")
    options = parser.parse_args()
    luck = random.Random(options.seed)
    with GuarantorEnv(options.scenario) as env:
        state = env.reset(seed=options.seed, seats=[options.seat])
        while not state["done"]:
            state = step_with_what_fits(env, options.seat, some_orders(state, options.seat, luck))
            mine = state["seats"][options.seat]
            print(f"turn {state['turn']:3}  score {mine['score']:6.2f}  reward {mine['reward']:+6.2f}", file=sys.stderr)
        print(json.dumps({key: state[key] for key in ("outcome", "digest")}))
        if options.out:
            pathlib.Path(options.out).write_text(json.dumps(env.match()), encoding="utf-8")


if __name__ == "__main__":
    main()
