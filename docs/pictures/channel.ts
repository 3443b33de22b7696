import { goTo } from "../../test/e2e/call.ts";
import { type Album, sees } from "./album.ts";

/** The channel tab with its sample content: what members find there, and how they write. */
export async function channel(album: Album): Promise<void> {
  const { page, person } = await album.open("people=1&surfaces=tab");
  const { tab } = person("Ana");
  const go = (name: string) => goTo(tab, name);
  await sees(tab, "Reading a query plan");
  await album.take(page, "Ana channel tab", "home");
  await tab.getByRole("link", { name: "Reading a query plan" }).first().click();
  await tab.getByRole("heading", { level: 1, name: "Reading a query plan" }).waitFor();
  await album.take(page, "Ana channel tab", "record");
  await tab.getByRole("searchbox").fill("alert");
  const lesson = tab.getByRole("link", { name: /^Which alert may wake somebody/ }).first();
  await lesson.waitFor();
  await album.take(page, "Ana channel tab", "search");
  await lesson.click();
  await sees(tab, "a user is hurt");
  await album.take(page, "Ana channel tab", "lesson");
  await album.take(page, "Ana channel tab", "comments", { from: "Comments" });
  await go("Questions");
  await tab.getByRole("heading", { level: 3 }).first().waitFor();
  await album.take(page, "Ana channel tab", "questions");
  await go("Library");
  await tab.getByRole("link", { name: "New lesson" }).click();
  await tab.getByLabel("Title").fill("Hand over a shift so that nobody has to guess");
  await tab.getByRole("textbox", { name: "Why it matters" }).fill("At night nobody is there whom one could ask.");
  await sees(tab, /^Saved/);
  await album.take(page, "Ana channel tab", "write");
  await go("Library");
  await tab.getByRole("link", { name: "On call", exact: true }).first().click();
  await tab.getByRole("region", { name: "Lessons", exact: true }).waitFor();
  await album.take(page, "Ana channel tab", "topic");
  await go("Paths");
  await tab.getByRole("link", { name: "Your first month here" }).click();
  await tab.getByRole("checkbox").first().click();
  await sees(tab, /^1 of/);
  await album.take(page, "Ana channel tab", "path");
  await page.close();
}
