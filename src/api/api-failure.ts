import type { Problem, ProblemCode } from "../contract/problem.ts";

/** The server understood and refused; `code` is stable, `problem` is its whole answer. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly code: ProblemCode;
  readonly status: number;
  readonly problem: Problem;
  constructor(problem: Problem, options?: ErrorOptions) {
    super(`${problem.status} ${problem.code}: ${problem.detail ?? problem.title}`, options);
    this.code = problem.code;
    this.status = problem.status;
    this.problem = problem;
  }
}

/** No answer came: offline, or the server is down. What was asked may or may not have been done. */
export class ApiUnreachable extends Error {
  override readonly name = "ApiUnreachable";
  readonly code = "unreachable";
  constructor(options?: ErrorOptions) {
    super("The server cannot be reached.", options);
  }
}

/** The answer does not fit the contract: page and server are of different versions. */
export class ApiMisread extends Error {
  override readonly name = "ApiMisread";
  readonly code = "misread";
  constructor(what: string, options?: ErrorOptions) {
    super(`The server's answer to ${what} does not fit the contract.`, options);
  }
}

/** Everything that `call` throws, but for AbortError when the caller's own signal was used. */
export type ApiFailure = ApiProblem | ApiUnreachable | ApiMisread;
