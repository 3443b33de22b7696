import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Arrival } from "../../src/teams/teams-host.ts";
import { useText } from "../../src/ui/messages/spoken-language.tsx";
import { uiTexts } from "../../src/ui/messages/ui-texts.ts";
import { mountApp } from "../../src/ui/mount-app.tsx";
import { createFakeHost } from "./fake-host.ts";
import "./patience.ts";

function Word() {
  return <p>{useText(uiTexts)("retry")}</p>;
}

const page = () => {
  const root = document.createElement("div");
  document.body.append(root);
  return root;
};

const mount = (arrival: Arrival) =>
  mountApp({ root: page(), arrival: Promise.resolve(arrival), texts: [], app: () => () => <Word /> });

describe("the app's shell", () => {
  beforeEach(() => document.body.replaceChildren());
  afterEach(() => document.body.replaceChildren());

  it("shows the app to those whom Teams knows, and says that it is there", async () => {
    const { host, calls } = createFakeHost();
    mount({ state: "inside", host });

    expect(await screen.findByText("Try again")).toBeTruthy();
    await waitFor(() => expect(calls).toContain("notifySuccess"));
    expect(document.documentElement.dir).toBe("ltr");
  });

  it("says where to open it when Teams is not there", async () => {
    mount({ state: "outside" });

    expect(await screen.findByRole("heading", { name: "Open Peerloop inside Microsoft Teams" })).toBeTruthy();
  });

  it("says why someone without an account sees nothing, and does not leave Teams waiting", async () => {
    const { host, calls } = createFakeHost();
    mount({ state: "anonymous", host });

    expect(await screen.findByRole("heading", { name: /Join with your work account/ })).toBeTruthy();
    await waitFor(() => expect(calls).toContain("notifySuccess"));
  });

  it("speaks Arabic from right to left", async () => {
    mount({ state: "inside", host: createFakeHost({ locale: "ar-sa" }).host });

    expect(await screen.findByText("حاول مرة أخرى")).toBeTruthy();
    expect(document.documentElement.dir).toBe("rtl");
    expect(document.documentElement.lang).toBe("ar");
  });

  it("follows the theme while it is open", async () => {
    const { host, changeTheme } = createFakeHost();
    mount({ state: "inside", host });
    await screen.findByText("Try again");
    const rules = () =>
      [...document.querySelectorAll("style")].map(({ sheet }) => sheet?.cssRules[0]?.cssText ?? "").join();
    expect(rules()).not.toContain("#1aebff");

    changeTheme("contrast");

    await waitFor(() => expect(rules().toLowerCase()).toContain("#1aebff"));
  });
});
