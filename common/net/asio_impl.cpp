// Asio is compiled here, once for both programs: everybody else is built with
// BOOST_ASIO_SEPARATE_COMPILATION and only includes declarations. Nothing of our own belongs here.
#include <boost/asio/impl/src.hpp>
#include <boost/asio/ssl/impl/src.hpp>
