/** What React keeps of a component or element on the page; only what is read here. */
interface Fiber {
  readonly type: unknown;
  readonly flags: number;
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
}

declare global {
  /** Where React reports its commits, if it is there before React is loaded. */
  var __REACT_DEVTOOLS_GLOBAL_HOOK__: object | undefined;
}

/** React sets it on what it called; on what it only passed by it is not set. */
const CALLED = 1;

const nameOf = ({ type }: Fiber): string => (typeof type === "function" ? type.name : "");

/** Components called in the commit that led to this fiber, itself and below. */
function called(fiber: Fiber): readonly string[] {
  const before = fiber.alternate;
  const own = (before === null || (fiber.flags & CALLED) !== 0) && nameOf(fiber) !== "" ? [nameOf(fiber)] : [];
  // Left as it was, all of it.
  if (before !== null && before.child === fiber.child) return own;
  const below: string[] = [];
  for (let child = fiber.child; child; child = child.sibling) below.push(...called(child));
  return [...own, ...below];
}

/** For `vi.hoisted`, before React is loaded: from then on notes the name of each function component that React calls. */
export function watchRenders(): { readonly taken: () => readonly string[] } {
  let names: string[] = [];
  globalThis.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberUnmount: () => {},
    onCommitFiberRoot: (_renderer: number, root: { readonly current: Fiber }) => names.push(...called(root.current)),
  };
  return {
    /** Since the last time, in the order of the page. */
    taken() {
      const before = names;
      names = [];
      return before;
    },
  };
}
