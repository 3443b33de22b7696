/** A work group as a body has it. */
export const oneGroup = { name: "N", purpose: "P", cadence: "weekly", weekday: 2, topics: ["T"] };
