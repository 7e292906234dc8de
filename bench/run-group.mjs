// Measures one group and writes its rows as one line; started by main.mjs.
const [group, ...flags] = process.argv.slice(2);
const { measure } = await import(`./groups/${group}.mjs`);
console.log(`\nrows ${JSON.stringify(await measure({ quick: flags.includes("--quick") }))}`);
process.exit(0);
