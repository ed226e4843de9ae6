/** The tracking code is told once, on sending; kept for this visit so that the receipt can be looked at again. */

export function rememberTrackingCode(caseId: string, code: string): void {
  try {
    sessionStorage.setItem(keyOf(caseId), code);
  } catch {
    // It stands on the printed receipt too.
  }
}

export function findTrackingCode(caseId: string): string | null {
  try {
    return sessionStorage.getItem(keyOf(caseId));
  } catch {
    return null;
  }
}

function keyOf(caseId: string): string {
  return `bancheng.tracking.${caseId}`;
}
