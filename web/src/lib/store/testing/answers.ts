/** Answers of the made-up office. */
export function problem(status: number, code: string): Response {
  return Response.json({ code, status }, { status });
}
