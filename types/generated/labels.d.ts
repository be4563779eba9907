// Made from force-app by `npm run generate`; changes here are lost.
