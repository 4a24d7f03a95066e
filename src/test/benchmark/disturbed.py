#!/usr/bin/env python3
"""What pages do to a text, done to data/documents, and what is then still found in it: the mean of F1 over data/gold.

  src/test/benchmark/disturbed.py [NAME ...]      all of them if none is named

Prints the rows of a table. The facts stay as they were marked on the texts undisturbed.
"""
import json, pathlib, re, shutil, subprocess, sys, tempfile, textwrap

HOME = pathlib.Path(__file__).resolve().parents[3]
GOLD, TEXTS = HOME / "data/gold", HOME / "data/documents"


def broken(text):
    lines = text.split("\n")
    return "\n".join("\n".join(textwrap.wrap(line, 72, break_long_words=False, break_on_hyphens=False)) for line in lines)


def headed(text, change):
    """The first paragraph changed, where it is a headline."""
    first, gap, rest = text.partition("\n\n")
    return change(first) + gap + rest if rest else text


def names(facts, which):
    return [name for one in facts[which] for name in [one["name"], *one.get("aliases", [])]]


def bold(text, facts):
    for name in names(facts, "people") + names(facts, "organizations"):
        text = re.sub(rf"(?<![\w*]){re.escape(name)}(?![\w*])", f"**{name}**", text, count=1)
    return "# " + text


def surnames(text, facts):
    for name in names(facts, "people"):
        words = name.split(" ")
        if len(words) > 1:
            text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ".join(words[:-1] + [words[-1].upper()]), text)
    return text


WAYS = {
    "nothing": lambda text, facts: text,
    "lines broken at 72 columns": lambda text, facts: broken(text),
    "no line breaks at all": lambda text, facts: " ".join(text.split()),
    "one line break between paragraphs": lambda text, facts: re.sub(r"\n\n+", "\n", text),
    "a line for each sentence": lambda text, facts: re.sub(r"([a-z)]{2}\.) ([A-Z])", r"\1\n\2", text),
    "no space behind full stops": lambda text, facts: re.sub(r"([a-z]\.) ([A-Z])", r"\1\2", text),
    "no headline": lambda text, facts: headed(text, lambda first: "").strip(),
    "the headline twice": lambda text, facts: headed(text, lambda first: first + "\n\n" + first),
    "the site's name behind the headline": lambda text, facts: headed(
        text, lambda first: f"{first} | News | {facts.get('publisher') or 'The Portal'}"),
    "menus about the text": lambda text, facts: "Home\nNews\nAbout us\nContact\n\n" + text + "\n\nShare\nFacebook\nRelated news",
    "Markdown: a heading, names in bold type": bold,
    "soft hyphens in long words": lambda text, facts: re.sub(r"([a-z]{4})([a-z]{5})", "\\1\u00ad\\2", text),
    "surnames in capitals": surnames,
    "no full stop behind forms of address": lambda text, facts: re.sub(r"\b(Dr|Prof|Mr|Mrs|Ms|Assoc|Asst)\.", r"\1", text),
    "character references of HTML": lambda text, facts: re.sub(
        "[&'\u2019\"]", lambda c: {"&": "&amp;", "'": "&#39;", "\u2019": "&#8217;", '"': "&quot;"}[c.group()], text),
}


def mean(way):
    with tempfile.TemporaryDirectory() as directory:
        texts, out = pathlib.Path(directory, "texts"), pathlib.Path(directory, "out")
        texts.mkdir()
        for file in GOLD.glob("*.json"):
            source = TEXTS / f"{file.stem}.txt"
            if source.exists():
                facts = json.loads(file.read_text(encoding="utf-8"))
                (texts / source.name).write_text(way(source.read_text(encoding="utf-8"), facts), encoding="utf-8")
                about = TEXTS / f"{file.stem}.meta.json"
                if about.exists():
                    shutil.copy(about, texts)
        run = lambda *command: subprocess.run([HOME / "entente", *command], check=True, capture_output=True, text=True).stdout
        run("extract", "--output", out, texts)
        return json.loads(run("score", "--json", "--text", texts, GOLD, out))["mean_f1"]


wanted = sys.argv[1:] or list(WAYS)
unknown = [name for name in wanted if name not in WAYS]
if unknown:
    sys.exit(f"disturbed.py: nothing is called {unknown[0]!r}; there are: {'; '.join(WAYS)}")
print("| what was done to the texts | mean of F1 |\n|---|---:|")
for name in wanted:
    print(f"| {name} | {mean(WAYS[name]):.3f} |", flush=True)
