/**
 * The oldest browsers in which everything works, written down for people in hosting.md. What sets each: the permission
 * `wasm-unsafe-eval` of the content security policy (Chrome and Edge 97), workers that are modules (Firefox 114),
 * and styles of shadow roots that the policy lets pass (Safari 16.4).
 */
export const TARGET = ['chrome97', 'edge97', 'firefox114', 'safari16.4'];
