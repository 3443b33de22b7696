import { waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepFocus } from "../../src/ui/keep-focus.ts";
import { keepFocusLater } from "../../src/ui/keep-focus-later.ts";

let stop = () => {};
beforeEach(() => {
  document.body.innerHTML = '<main tabindex="-1"></main>';
});
afterEach(() => stop());

const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};
const show = (html: string) => {
  stop();
  find("main").innerHTML = html;
  stop = keepFocus(find("main"));
};
/** What is observed is told before the next microtask but one. */
const acted = async (focused: string, act: () => void) => {
  find(focused).focus();
  act();
  await Promise.resolve();
  await Promise.resolve();
  return document.activeElement?.id;
};
const list = `<section><h2 id="heading">News</h2><ul>
  <li id="one"><a href="#1" id="link-one">1</a><button id="read-one">Read</button></li>
  <li id="two"><a href="#2" id="link-two">2</a><button id="read-two">Read</button></li></ul></section>`;

describe("focus", () => {
  it("[Y12] is kept from the first that comes into a page on, and no longer once the page goes", async () => {
    stop();
    find("main").innerHTML = list;
    stop = keepFocusLater(find("main"));
    find("#read-one").focus();
    await vi.dynamicImportSettled();
    find("#one").remove();
    await waitFor(() => expect(document.activeElement?.id).toBe("link-two"));
    stop();
    find("#two").remove();
    await Promise.resolve();
    expect(document.activeElement).toBe(document.body);
  });

  it("[Y12] goes on at the next item, then at the one before, then at the heading", async () => {
    show(list);
    expect(await acted("#read-one", () => find("#one").remove())).toBe("link-two");
    show(list);
    expect(await acted("#read-two", () => find("#two").remove())).toBe("link-one");
    show(list);
    expect(await acted("#read-two", () => find("ul").remove())).toBe("heading");
  });

  it("[Y12] stays in its item when only the button goes", async () => {
    show(list);
    expect(await acted("#read-two", () => find("#read-two").remove())).toBe("link-two");
  });

  it("[Y12] is on what came in its place: the box that opened, the button that is back", async () => {
    show('<section><h2>A</h2><div id="row"><button id="edit">Edit</button></div></section>');
    const form =
      '<form id="form"><button>Bold</button><textarea id="box"></textarea><button id="save">Save</button></form>';
    const open = () => {
      find("#row").innerHTML = form;
    };
    expect(await acted("#edit", open)).toBe("box");
    const close = () => {
      find("#row").innerHTML = '<a href="#x" id="link">A link in the text</a><button id="again">Edit</button>';
    };
    expect(await acted("#save", close)).toBe("again");
  });

  it("[Y12] goes along with what is moved", async () => {
    show(list);
    expect(await acted("#read-two", () => find("#one").before(find("#two")))).toBe("read-two");
  });

  it("[Y12] is not taken from where somebody is, nor from a page that goes as a whole", async () => {
    show(list);
    find("#read-one").focus();
    expect(await acted("#read-two", () => find("#one").remove())).toBe("read-two");
    expect(await acted("#read-two", () => find("section").remove())).toBe("");
    show(list);
    find("#read-one").focus();
    find("#read-one").blur();
    await Promise.resolve();
    find("#one").remove();
    await Promise.resolve();
    expect(document.activeElement).toBe(document.body);
  });
});
