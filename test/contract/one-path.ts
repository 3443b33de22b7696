/** A path with one section and one task, as a body has it. */
export const onePath = {
  title: "T",
  purpose: "P",
  onboarding: true,
  sections: [
    {
      id: "s",
      title: "S",
      owner: null,
      reviewAt: 1,
      items: [{ id: "i", title: "I", note: "", entry: null, owner: null, dayOne: true }],
    },
  ],
};
