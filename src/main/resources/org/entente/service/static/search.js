// Suggestions under every box of a search, while somebody types. Without this the boxes are plain forms.
(() => {
  "use strict";
  const PAUSE = 60; // milliseconds after a key: less than between two keys of a fast typist

  const enhance = (input, number) => {
    const form = input.form;
    const root = new URL(input.dataset.root, location.href);
    const list = document.createElement("ul");
    list.className = "suggestions";
    list.id = "suggestions-" + number;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Suggestions");
    list.hidden = true;
    input.parentElement.append(list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);

    let chosen = -1;
    let timer = 0;
    let asking = null;
    let typed = "";

    const close = () => {
      list.hidden = true;
      chosen = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const choose = (index) => {
      const options = [...list.children];
      options.forEach((option) => option.setAttribute("aria-selected", "false"));
      chosen = (index + options.length + 1) % (options.length + 1); // one more than there are: the box itself
      if (chosen === options.length) {
        chosen = -1;
        input.value = typed;
        input.removeAttribute("aria-activedescendant");
        return;
      }
      options[chosen].setAttribute("aria-selected", "true");
      options[chosen].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", options[chosen].id);
      input.value = options[chosen].dataset.label;
    };
    const show = (suggestions) => {
      list.replaceChildren(...suggestions.map((one, i) => {
        const option = document.createElement("li");
        option.id = list.id + "-" + i;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.label = one.label;
        option.dataset.href = one.href;
        const label = document.createElement("span");
        label.textContent = one.label;
        const note = document.createElement("span");
        note.className = "note";
        note.textContent = [one.alias && "also " + one.alias, one.note].filter(Boolean).join(" · ");
        option.append(label, note);
        option.addEventListener("mousedown", (event) => {
          event.preventDefault(); // the box keeps the focus, so that the list does not close before it is clicked
        });
        option.addEventListener("click", () => location.assign(new URL(one.href, root)));
        return option;
      }));
      chosen = -1;
      list.hidden = suggestions.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
      input.removeAttribute("aria-activedescendant");
    };
    const ask = async () => {
      if (asking) {
        asking.abort();
      }
      if (!typed.trim()) {
        close();
        return;
      }
      asking = new AbortController();
      try {
        const address = new URL(input.dataset.suggest, location.href);
        address.searchParams.set("q", typed);
        const response = await fetch(address, { signal: asking.signal });
        if (response.ok && document.activeElement === input) {
          show((await response.json()).suggestions);
        }
      } catch (error) {
        if (error.name !== "AbortError") {
          close();
        }
      }
    };

    input.addEventListener("input", () => {
      typed = input.value;
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) {
        return;
      }
      if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        input.value = typed;
        close();
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && list.children.length > 0) {
        event.preventDefault();
        if (list.hidden) {
          list.hidden = false;
          input.setAttribute("aria-expanded", "true");
        }
        choose(event.key === "ArrowDown" ? chosen + 1 : chosen < 0 ? list.children.length - 1 : chosen - 1);
      } else if (event.key === "Enter" && chosen >= 0 && !list.hidden) {
        event.preventDefault();
        location.assign(new URL(list.children[chosen].dataset.href, root));
      }
    });
    input.addEventListener("blur", close);
    form.addEventListener("submit", close);
  };

  document.querySelectorAll("input[data-suggest]").forEach(enhance);
})();
