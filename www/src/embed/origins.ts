/**
 * The origins that the deployer lists in `<meta name="gouji-origins" content="https://www.example.gov.cn https://…">`; none listed is
 * the frame's own origin only. What is no origin is passed over: there is no way to list them all.
 */
export function listedOrigins(document: Document): string[] {
  const content = document.querySelector<HTMLMetaElement>('meta[name="gouji-origins"]')?.content ?? '';
  const listed = content.split(/[\s,]+/).filter(Boolean);
  return listed.length === 0 ? [location.origin] : listed.flatMap(originOf);
}

function originOf(address: string): string[] {
  try {
    const { origin } = new URL(address);
    return origin === 'null' ? [] : [origin];
  } catch {
    return [];
  }
}
