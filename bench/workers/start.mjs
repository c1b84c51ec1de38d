// What a process has taken when this line runs. Argument: what is done first, if anything.
const [does] = process.argv.slice(2)
if (does === 'clock') new Intl.DateTimeFormat('en-US', { timeZone: 'America/Los_Angeles' }).format(0)
if (does === 'import' || does === 'answer') {
  const { firstResponseDue, gladly } = await import('dueby')
  const request = { tier: 'standard', priority: 'P2', receivedAt: 1_703_000_000_000 }
  if (does === 'answer') firstResponseDue(request, gladly)
}
const { user, system } = process.cpuUsage()
console.log(JSON.stringify({ cpu: (user + system) * 1000, wall: performance.now() * 1e6 }))
