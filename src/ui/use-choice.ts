import { useState } from "react";

/**
 * What is chosen in a field and not done yet: choosing alone does nothing, since arrow keys pass over every choice. What
 * stands is chosen until then, and again once it becomes something else.
 */
export function useChoice<T>(stands: T): readonly [chosen: T, choose: (next: T) => void] {
  const [choice, setChoice] = useState({ stands, chosen: stands });
  if (choice.stands !== stands) setChoice({ stands, chosen: stands });
  return [choice.stands === stands ? choice.chosen : stands, (chosen) => setChoice({ stands, chosen })];
}
