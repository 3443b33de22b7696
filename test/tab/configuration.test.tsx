import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { ConfigurationPage } from "../../src/tab/configuration/configuration-page.tsx";
import { tabTexts } from "../../src/tab/messages/tab-texts.ts";
import { LanguageProvider, speakEnglish } from "../../src/ui/messages/spoken-language.tsx";
import { createFakeHost } from "../ui/fake-host.ts";

afterEach(cleanup);

describe("the configuration page", () => {
  it("can be saved at once, without an address being typed", () => {
    const { host, calls } = createFakeHost({ surface: "config" });
    render(
      <LanguageProvider spoken={speakEnglish([tabTexts])}>
        <ConfigurationPage host={host} />
      </LanguageProvider>,
    );

    const address = `${window.location.origin}/tab.html`;
    const settings = {
      entityId: "peerloop",
      contentUrl: address,
      websiteUrl: address,
      suggestedDisplayName: "Peerloop",
    };
    expect(calls).toEqual([`offerTab ${JSON.stringify(settings)}`]);
    expect(screen.getByText(/Choose “Save”/)).toBeTruthy();
    expect(screen.queryByRole("textbox")).toBeNull();
  });
});
