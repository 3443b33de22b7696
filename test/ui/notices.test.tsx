import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { ErrorBoundary } from "../../src/ui/error-boundary.tsx";
import { LanguageProvider, speakEnglish } from "../../src/ui/messages/spoken-language.tsx";
import { uiTexts } from "../../src/ui/messages/ui-texts.ts";
import { Failed } from "../../src/ui/notices.tsx";

afterEach(cleanup);

const show = (error: unknown) => {
  let retried = 0;
  render(
    <LanguageProvider spoken={speakEnglish([uiTexts])}>
      <Failed error={error} retry={() => retried++} />
    </LanguageProvider>,
  );
  return { retried: () => retried };
};

let broken = true;

function Fragile() {
  if (broken) throw new Error("broken");
  return <p>whole</p>;
}

describe("what did not work", () => {
  it.each([
    [{ code: "unreachable" }, "That did not work", /cannot be reached/],
    [{ code: "not-a-member" }, "You cannot see this space", /Only members/],
    [{ code: "tenant-not-allowed" }, "You cannot see this space", /organization/],
    [{ code: "token-refused" }, "That did not work", /sign you in/],
    [{ code: "crash" }, "That did not work", /could not do that/],
    [new Error("secret detail"), "That did not work", /could not do that/],
  ])("%o is told in words", (error, title, words) => {
    show(error);

    expect(screen.getByRole("heading", { name: title })).toBeTruthy();
    expect(screen.getByRole("alert").textContent).toMatch(words);
    expect(screen.getByRole("alert").textContent).not.toContain("secret");
  });

  it("can be tried again", () => {
    const { retried } = show({ code: "unreachable" });

    fireEvent.click(screen.getByRole("button", { name: "Try again" }));

    expect(retried()).toBe(1);
  });

  it("is caught where a component throws, and mounts anew", () => {
    broken = true;
    const instead = (retry: () => void) => (
      <button type="button" onClick={retry}>
        again
      </button>
    );
    render(
      <ErrorBoundary instead={instead}>
        <Fragile />
      </ErrorBoundary>,
      { onCaughtError: () => {} },
    );

    broken = false;
    fireEvent.click(screen.getByRole("button", { name: "again" }));

    expect(screen.getByText("whole")).toBeTruthy();
  });
});
