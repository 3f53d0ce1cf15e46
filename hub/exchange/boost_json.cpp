// Boost.JSON, compiled once: Debian's headers need no library then.
#include <boost/json/src.hpp>
