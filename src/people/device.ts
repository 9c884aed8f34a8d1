/** Enough to recognise one's own device in a list, too little to recognise anybody by: `Firefox, Linux`. */
export function deviceOf(agent = ''): string {
  const browser = ['Firefox', 'Edg', 'Chrome', 'Safari'].find((name) => agent.includes(name)) ?? 'Browser'
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'].find((name) =>
    agent.includes(name),
  )
  return [browser.replace('Edg', 'Edge'), system].filter(Boolean).join(', ')
}
