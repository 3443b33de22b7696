import { type Call, click, goTo, press, tick } from "../call.ts";
import { expect } from "../simulation.ts";

const QUESTION = `Who looks after the hand-over when nobody is in? ${"Andtheaddressisverylong".repeat(8)}`;

/** Plays a session of Ana, who facilitates, and Ben; stops for a look wherever the screens look different. */
export async function walk(call: Call, look: (place: string) => Promise<void>): Promise<void> {
  const [ana, ben] = [call.person("Ana"), call.person("Ben")];
  await expect(ana.panel.getByRole("button", { name: "Plan a session" })).toBeVisible();
  await expect(ben.panel.getByRole("button", { name: "Plan a session" })).toBeVisible();
  await look("first page");

  await press(ana.panel, "Plan a session");
  await ana.panel.getByLabel("Minutes").fill("3");
  await expect(ana.panel.getByText(/Does not fit/)).toBeVisible();
  await look("a plan that does not fit");
  await ana.panel.getByLabel("Minutes").fill("45");
  await ana.panel.getByLabel("Title").fill("A rather long title, so that it has to be broken into lines somewhere");
  await click(ana.panel.getByRole("button", { name: "Plan a session" }).last());
  await expect(ben.panel.getByRole("button", { name: "I agree" })).toBeVisible();
  await expect(ana.panel.getByRole("button", { name: "Start session" })).toBeVisible();
  await look("lobby");

  await press(ben.panel, "I agree");
  await press(ana.panel, "Start session");
  await press(ana.panel, "Next step");
  await press(ana.panel, "Next step");
  await ben.panel.getByLabel("Your reflection").fill("I saw two orders wait for the same person. ".repeat(4));
  await tick(ben.panel.getByLabel("without my name"));
  await look("silent writing");
  await press(ben.panel, "Add reflection");
  await expect(ana.panel.getByText("1 of 1 has written")).toBeVisible();
  await press(ana.panel, "Reveal");
  for (const { panel, stage } of [ana, ben])
    for (const surface of [panel, stage]) await expect(surface.getByText(/I saw two orders/).first()).toBeVisible();
  await press(ana.panel, "More");
  await look("revealed");

  await press(ana.panel, "More");
  await press(ana.panel, "Next step");
  await press(ben.panel, "Type my turn");
  await ben.panel.getByLabel("My turn in writing").fill("What I would like to say");
  await expect(ana.stage.getByRole("region", { name: "Turns" })).toBeVisible();
  await press(ben.panel, "Pause");
  await expect(ana.panel.getByRole("button", { name: "Resume" })).toBeVisible();
  await look("round, paused");

  await click(ben.panel.getByRole("tab", { name: /Questions/ }));
  await ben.panel.getByLabel("Your question").fill(QUESTION);
  await press(ben.panel, "Ask a question");
  await click(ben.panel.getByRole("tab", { name: /People/ }));
  await press(ana.panel, "Resume");
  await press(ana.panel, "More");
  await press(ana.panel, "End session");
  await expect(ana.panel.getByRole("button", { name: "Publish record" })).toBeVisible();
  await expect(ben.panel.getByRole("button", { name: "Publish record" })).toBeVisible();
  await expect(ben.panel.getByRole("region", { name: "Yours to keep" })).toBeVisible();
  await look("ended");
  await press(ana.panel, "Publish record");
  await expect(ana.panel.getByText(/^Published/)).toBeVisible();
  await look("published");
}

/** Goes through the pages of Ben's tab, once a session has left its record. */
export async function walkTab(call: Call, look: (place: string) => Promise<void>): Promise<void> {
  const { tab } = call.person("Ben");
  await expect(tab.getByText("A rather long title").first()).toBeVisible();
  await click(tab.getByText("What you are told of"));
  await tab.getByRole("textbox", { name: "What did you learn?" }).pressSequentially("That @an");
  await expect(tab.getByRole("option").first()).toBeVisible();
  await look("home");
  for (const page of ["Library", "Sessions"]) {
    await click(tab.getByRole("navigation").getByRole("link", { name: page }));
    await expect(tab.getByRole("heading", { level: 1, name: page })).toBeVisible();
    await expect(tab.getByText("A rather long title").first()).toBeVisible();
    await look(page.toLowerCase());
  }
  await goTo(tab, "Programme");
  await expect(tab.getByRole("region", { name: "Thanks" }).getByRole("checkbox").first()).toBeVisible();
  await expect(tab.getByRole("table")).toBeVisible();
  await look("programme");
  await goTo(tab, "People");
  await click(tab.getByRole("link", { name: "Coffee rounds" }));
  await press(tab, "Take part");
  await expect(tab.getByRole("region", { name: "Whom you meet" })).toBeVisible();
  await look("coffee rounds");
  await goTo(tab, "Sessions");
  await click(tab.getByRole("link", { name: /^Read the record of A rather long title/ }));
  await expect(tab.getByText(/I saw two orders/)).toBeVisible();
  const ownPart = tab.getByRole("region", { name: "Yours to keep" });
  await expect(ownPart).toBeVisible();
  await look("record");
  await click(ownPart.getByRole("button", { name: /^Keep/ }));
  await click(ownPart.getByRole("link", { name: /^Read it/ }));
  await expect(tab.getByRole("button", { name: "Take it out again" })).toBeVisible();
  await press(tab, "History");
  await expect(tab.getByRole("region", { name: "History" })).toBeVisible();
  await press(tab, "Change tags, topic and owner");
  await expect(tab.getByLabel("Add a tag")).toBeFocused();
  await look("what was kept");
  const comments = tab.getByRole("region", { name: "Comments" });
  await comments
    .getByRole("textbox", { name: "Your comment" })
    .fill("**Well** seen, and a rather long `word_in_code_that_is_long`");
  await click(comments.getByRole("button", { name: "Comment", exact: true }));
  await click(comments.getByRole("button", { name: "Reply to Ben Okafor" }));
  await expect(comments.getByRole("textbox", { name: "Reply to Ben Okafor" })).toBeVisible();
  await look("comments");
  await click(tab.getByRole("navigation").getByRole("link", { name: "Questions" }));
  await press(tab, "Ask anonymously");
  await tab.getByRole("textbox", { name: "Your question" }).fill("Who keeps the second list?");
  await look("asking without a name");
  await press(tab, "Ask without my name");
  const answers = tab.getByRole("region", { name: "Answers" });
  await click(answers.getByRole("button", { name: "Write Markdown" }));
  await answers.getByRole("textbox", { name: "Your answer" }).fill("Whoever cooks.");
  await click(answers.getByRole("button", { name: "Answer", exact: true }));
  await expect(answers.getByRole("button", { name: "Take back" })).toBeVisible();
  await look("a question and its answers");
  await tab.getByRole("searchbox", { name: "Search" }).fill("ord");
  await expect(tab.getByRole("status").getByText(/entr.* found/)).toBeVisible();
  await look("found");
  await tab.getByRole("searchbox", { name: "Search" }).fill("nothinglikethis");
  await expect(tab.getByText(/No entry found/)).toBeVisible();
  await look("nothing found");
}
