// What a process has taken when this line runs. With 'import' as argument the library is loaded first.
if (process.argv[2] === 'import') require('dueby')
const { user, system } = process.cpuUsage()
console.log(JSON.stringify({ cpu: (user + system) * 1000, wall: performance.now() * 1e6 }))
