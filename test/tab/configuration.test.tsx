import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { ConfigurationPage } from "../../src/tab/configuration/configuration-page.tsx";
import { LanguageProvider, speakEnglish } from "../../src/ui/messages/spoken-language.tsx";
import { uiTexts } from "../../src/ui/messages/ui-texts.ts";
import { createFakeHost } from "../ui/fake-host.ts";

afterEach(cleanup);

describe("the configuration page", () => {
  it("can be saved at once, without an address being typed", async () => {
    const { host, calls } = createFakeHost({ surface: "config" });
    render(
      <LanguageProvider spoken={speakEnglish([uiTexts])}>
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
    expect(await screen.findByText(/Choose “Save”/)).toBeTruthy();
    expect(screen.queryByRole("textbox")).toBeNull();
  });
});
