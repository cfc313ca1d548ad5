/**
 * A tile for every authority of today: a line for each row from north to south, its authorities from west to east, "." for the sea.
 * Written by `npm run tiles`, which says how; not edited by hand.
 */
export const siteTiles = `
. . . northumberland newcastle-upon-tyne north-tyneside
. . . . gateshead south-tyneside sunderland hartlepool
. . . cumberland westmorland-and-furness county-durham darlington stockton-on-tees middlesbrough redcar-and-cleveland
. . blackpool lancashire blackburn-with-darwen . . bradford north-yorkshire
. . sefton wigan bolton bury rochdale calderdale leeds york
. liverpool knowsley st-helens salford manchester oldham kirklees wakefield doncaster east-riding-of-yorkshire kingston-upon-hull
. wirral halton warrington trafford stockport tameside sheffield barnsley rotherham north-lincolnshire north-east-lincolnshire
. . . cheshire-west-and-chester cheshire-east stoke-on-trent staffordshire derbyshire nottinghamshire lincolnshire
. . . . telford-and-wrekin wolverhampton walsall derby nottingham rutland
. . . . sandwell birmingham leicester leicestershire north-northamptonshire bedford peterborough
. . . shropshire dudley solihull coventry west-northamptonshire luton central-bedfordshire hertfordshire cambridgeshire norfolk suffolk
. . . herefordshire worcestershire . warwickshire milton-keynes harrow barnet haringey enfield waltham-forest essex
. . . . . . buckinghamshire slough brent camden islington hackney redbridge thurrock southend-on-sea
. . . south-gloucestershire gloucestershire oxfordshire windsor-and-maidenhead hillingdon ealing westminster city-of-london tower-hamlets newham barking-and-dagenham havering
. . north-somerset bristol swindon west-berkshire reading hounslow hammersmith-and-fulham kensington-and-chelsea southwark lewisham greenwich bexley
cornwall devon somerset bath-and-north-east-somerset wiltshire hampshire wokingham bracknell-forest richmond-upon-thames wandsworth lambeth croydon bromley
isles-of-scilly plymouth torbay dorset bournemouth-christchurch-and-poole . southampton surrey kingston-upon-thames merton sutton medway
. . . . . . isle-of-wight portsmouth west-sussex brighton-and-hove east-sussex kent
`;
