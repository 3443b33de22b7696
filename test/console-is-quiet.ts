import { afterEach, beforeEach, expect, type MockInstance, vi } from "vitest";

/** A warning from React or Fluent is a defect that nobody reads otherwise: anything said to console.error fails its test. */
let said: string[] = [];
let spy: MockInstance | undefined;

beforeEach(() => {
  said = [];
  spy = vi.spyOn(console, "error").mockImplementation((...parts: unknown[]) => {
    said.push(parts.map(String).join(" "));
  });
});

afterEach(() => {
  spy?.mockRestore();
  expect(said, "console.error was called").toEqual([]);
});
