// Runs on any Node, before anything else: the tools need Node 24, which npm ci brings (devDependency "node").
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
    console.error(
        `Phone Events needs Node 24 and found ${process.versions.node}. ` +
            'It comes with the dependencies: run "npm ci" (without --ignore-scripts), then run this command through npm.'
    );
    process.exit(1);
}
