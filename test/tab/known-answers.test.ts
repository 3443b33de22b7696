import { describe, expect, it } from "vitest";
import { createAnswers } from "../../src/tab/space/answers.ts";

/** A question that is answered when a test says so, the first that was asked first. */
function createSlow() {
  const answers = createAnswers();
  const open: { readonly give: (answer: string) => void; readonly fail: () => void }[] = [];
  const question = {
    key: "slow",
    ask: () =>
      new Promise<string>((give, reject) => {
        open.push({ give, fail: () => reject(new Error("lost")) });
      }),
  };
  const step = async (take: "give" | "fail", answer = "") => {
    const first = open.shift();
    if (take === "give") first?.give(answer);
    else first?.fail();
    await new Promise(setImmediate);
  };
  return {
    answers,
    question,
    give: (answer: string) => step("give", answer),
    fail: () => step("fail"),
    open: () => open.length,
    data: () => answers.read(question).data,
  };
}

describe("what is known of a question", () => {
  it("is not undone by an answer that was asked for before it was changed", async () => {
    const { answers, question, give, open, data } = createSlow();
    void answers.ask(question);
    await give("open");
    const second = answers.ask(question);
    answers.change(question, () => "done");
    await give("open");
    expect(data()).toBe("done");
    expect(open()).toBe(1);
    await give("done, says the server");
    await second;
    expect([data(), open()]).toEqual(["done, says the server", 0]);
  });

  it("is asked anew once where what was under way fails, and stays", async () => {
    const { answers, question, give, fail, open, data } = createSlow();
    void answers.ask(question);
    await give("open");
    const second = answers.ask(question);
    answers.change(question, () => "done");
    await fail();
    await fail();
    await second;
    expect([data(), open()]).toEqual(["done", 0]);
    expect(answers.read(question).error).toBeInstanceOf(Error);
  });
});
