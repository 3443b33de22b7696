import { configure } from "@testing-library/react";

/** How long to look for something that comes by itself, in ms: a busy machine loads a page's modules slowly. */
const PATIENCE_MS = 15_000;

configure({ asyncUtilTimeout: PATIENCE_MS });
