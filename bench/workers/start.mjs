// What a process has taken when this line runs. With 'dueby' as argument it is loaded first.
if (process.argv[2]) await import(process.argv[2])
const { user, system } = process.cpuUsage()
console.log(JSON.stringify({ cpu: (user + system) * 1000, wall: performance.now() * 1e6 }))
